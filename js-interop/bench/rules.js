// The order of the list of conversations: the last active first, then by id.
export const lastActiveFirst = (a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);

// Whether a row may be saved: its conversation is there, and no other row has its place.
export const isAllowed = (row, conversations, others) => conversations === 1 && others.every((id) => id === row.id);
