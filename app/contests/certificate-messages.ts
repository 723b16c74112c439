import type { Words } from "~/i18n/language";

/** Words of certificates: on paper, and where their numbers are checked. */
export const certificateWords = {
  "certificate.title": ["获奖证书", "Certificate"],
  "certificate.withdrawn": [
    "证书 {{number}}（{{name}}，{{contest}}{{event}}，{{award}}）已于{{day}}撤销，不再有效。理由：{{reason}}",
    "Certificate {{number}} ({{name}}, {{contest}}, {{event}}, {{award}}) was withdrawn on {{day}} and is no longer valid. Reason: {{reason}}",
  ],
  "certificate.number": ["证书编号", "Certificate no."],
  "certificate.to": ["{{name}} 同志：", "{{name}}"],
  "certificate.to-of": ["{{unit}} {{name}} 同志：", "{{name}} of {{unit}}"],
  "certificate.text": [
    "在{{contest}}{{event}}项目中荣获",
    "has been awarded, in the event {{event}} of {{contest}}:",
  ],
  "certificate.seal": ["特发此证，以资鼓励。", ""],
  "certificate.print": ["打印证书", "Print"],
  "certificate.check": ["扫码核对证书真伪", "Scan to check this certificate"],
  "certificate.verify-at": ["核对网址", "Check it at"],
  "certificate.document": ["文号", "Document"],

  "verify.title": ["证书核对", "Check a certificate"],
  "verify.lead": [
    "输入证书上的编号，核对它是否有效、证明什么。",
    "Enter the number on a certificate to see whether it is valid and what it certifies.",
  ],
  "verify.number.hint": ["形如 {{example}}", "Such as {{example}}"],
  "verify.submit": ["核对", "Check"],
  "verify.again": ["核对另一个编号", "Check another number"],
  "verify.valid": [
    "证书 {{number}} 有效。",
    "Certificate {{number}} is valid.",
  ],
  "verify.withdrawn": [
    "证书 {{number}} 已于{{day}}撤销，不再有效。理由：{{reason}}",
    "Certificate {{number}} was withdrawn on {{day}} and is no longer valid. Reason: {{reason}}",
  ],
  "verify.none": [
    "没有编号为“{{number}}”的证书。请对照证书再输入一次；仍查不到的，可向颁发证书的工会核实。",
    "There is no certificate numbered “{{number}}”. Compare it with the paper and try again; if it is still not found, ask the union that gave it.",
  ],
  "verify.too-often": [
    "查不到的编号输入得太多，请过 {{minutes}} 分钟再试。",
    "Too many numbers that do not exist. Try again in {{minutes}} minutes.",
  ],
  "verify.holder": ["获奖人", "Winner"],
  "verify.holder.hint": [
    "姓名部分隐去，全名见公布的名单：",
    "Partly hidden; in full it stands in the published list:",
  ],
  "refusal.certificate-number": [
    "编号形如 {{example}}，请照证书上的输入。",
    "A number looks like {{example}}; enter it as it stands on the certificate.",
  ],
  "verify.honours": ["同时授予的荣誉", "Honours it brought"],
  "verify.giver": ["颁发单位", "Given by"],
  "verify.given-on": ["颁发日期", "Given on"],
} as const satisfies Words;
