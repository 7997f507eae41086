package litechat.domain;

/** What time it is. */
public interface Clock {
    Timestamp now();
}
