package litechat.persistence.faults;

/** Something that lets one call of the database fail, as if the disk were full. */
public interface Faults {
    /** Lets the call fail that comes after so many others, counted from now, and no other. */
    void failCallAfter(int others);

    /** Whether that call came. */
    boolean hasFailed();

    /** Lets nothing fail any more. */
    void mend();
}
