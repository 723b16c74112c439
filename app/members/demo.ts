/** The one password of every demo account; a real installation has no account that knows it. */
export const demoPassword = "jiangtang-demo";
