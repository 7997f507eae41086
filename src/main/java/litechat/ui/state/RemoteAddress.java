package litechat.ui.state;

/** The password that the address of a repository may contain, where everybody would see it. */
public final class RemoteAddress {
    private static final String AUTHORITY = "://";

    private RemoteAddress() {}

    public static boolean hasPassword(String address) {
        return !withoutPassword(address).equals(address);
    }

    /** The address with dots in place of the password. */
    public static String withoutPassword(String address) {
        int start = address.indexOf(AUTHORITY);
        if (start < 0) {
            return address;
        }
        start += AUTHORITY.length();
        int slash = address.indexOf('/', start);
        String authority = address.substring(start, slash < 0 ? address.length() : slash);
        int at = authority.lastIndexOf('@');
        int colon = authority.indexOf(':');
        if (colon < 0 || at < colon + 2) {
            return address;
        }
        return address.substring(0, start + colon + 1) + "•••" + address.substring(start + at);
    }
}
