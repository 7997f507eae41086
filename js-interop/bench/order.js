// The order of the list of conversations: the last active first, then by id.
export const lastActiveFirst = (a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
