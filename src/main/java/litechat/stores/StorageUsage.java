package litechat.stores;

/** How much the browser says this page has stored. */
public interface StorageUsage {
    /** In bytes; 0 if the browser does not say. */
    double bytes();
}
