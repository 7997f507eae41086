package litechat.backup;

import java.util.List;

/** Where the parts of a file are put aside until it is whole. */
public interface ExportSink {
    /** Puts a text aside, outside the program's own memory if it can. */
    Part part(String text);

    /** The text of a part, read back; outside of transactions, since it may have to be waited for. */
    String text(Part part);

    /** Hands the parts to the user as one file. @return its size in bytes */
    double save(List<Part> parts, String fileName);

    /** A text that was put aside. */
    interface Part {}
}
