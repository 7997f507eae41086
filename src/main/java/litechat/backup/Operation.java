package litechat.backup;

import litechat.domain.Attributes;

/** One kind of work on backup files; an object of its own for each time it is done. */
public interface Operation {
    /** Does it. @return what the page is told @throws WorkFailed or another exception with a sentence @throws WorkCancelled */
    Attributes run(Attributes request, BackupWork.Progress progress);

    /** Asks for it to be given up while it runs. */
    void cancel();
}
