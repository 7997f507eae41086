package litechat.domain;

/**
 * What is written for a conversation and not asked yet, as far as somebody knows it.
 *
 * @param text as it is stored, which may be some keystrokes behind what stands in the field
 */
public record Draft(String text, Enclosures enclosures) {}
