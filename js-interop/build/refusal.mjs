/** A reason to stop that is the builder's to mend: a sentence, without a stack. */
export class Refusal extends Error {}
