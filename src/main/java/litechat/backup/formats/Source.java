package litechat.backup.formats;

/** A file that can be read at any place, as often as is needed. */
public interface Source {
    double size();

    /** The bytes from an offset on; fewer than asked for only at the end. */
    byte[] read(double from, int count);
}
