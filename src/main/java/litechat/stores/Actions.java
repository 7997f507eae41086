package litechat.stores;

/** What changes turns and conversations and takes more of the program than showing them does. */
public interface Actions {
    /**
     * Does it, in one transaction.
     *
     * @throws litechat.persistence.PersistenceException if nothing was changed, and why
     */
    Outcome run(ActionCall call);
}
