package litechat.domain;

/** A source of identifiers that nobody can guess: 21 characters of {@code A–Z a–z 0–9 _ -}. */
public interface Ids {
    String next();
}
