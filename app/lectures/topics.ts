/** The topic that speaks of a lecture's room: opened, closed, hands, questions, materials. */
export const lectureTopic = (lectureId: number) => `lecture:${lectureId}`;

/** The name of a lecture's media room. */
export const roomNameOf = (lectureId: number) => `lecture-${lectureId}`;

/** The topic that speaks of the media server: it came, went, or is being built. */
export const mediaTopic = "media-server";
