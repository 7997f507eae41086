package litechat.bench;

/** One of those who are compared: does each work on a database that is open. */
interface Contender {
    String name();

    /** Is told that the next work is its own. */
    default void prepare() {}

    void insert(Batch batch);

    /** Saves each row in a transaction of its own. */
    void saveEach(Batch batch);

    /** The same, and refuses a row whose conversation is not there, or whose place is taken by another row. */
    void saveEachChecked(Batch batch);

    Found list();

    Found firstPage();

    Found load(String conversationId);

    /** Reads every interaction, and looks at each. */
    Found readAll(Heap heap);

    void deleteProject(String id);

    void close();

    /** What a work found, put into words after the time was taken. */
    interface Found {
        String text();
    }
}
