package litechat.stores;

import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Failure;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.AnswerNoticeChanged;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.ReasoningChunk;
import litechat.events.InteractionEvent.SaveStateChanged;
import litechat.events.InteractionEvent.StreamChunk;
import litechat.events.Threads;
import litechat.persistence.PersistenceException;
import litechat.persistence.RowMissing;
import litechat.persistence.TurnService;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way from a model server to the page and the database.
 *
 * <p>What arrives is saved at least once a second. A save that fails is told to the user once and tried again; the text
 * stays in memory meanwhile.
 */
final class AnswerStream {
    private static final int SAVE_EVERY_MILLIS = 800;
    private static final int LONGEST_PAUSE_MILLIS = 30_000;
    private static final int POLL_MILLIS = 20;
    private static final String REASONING = "reasoning";

    private final EventBus bus;
    private final Clock clock;
    private final Threads threads;
    private final Stop stop = new Stop();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private Interaction interaction;
    private int savedLength;
    private int savedReasoning;
    private double savedAt;
    private double startedAt;
    private double firstAt = -1;
    private boolean saving;
    private boolean ended;
    private @Nullable Changes endChanges;
    private @Nullable String unsaved;
    private @Nullable String notice;

    AnswerStream(EventBus bus, Clock clock, Threads threads, Interaction interaction) {
        this.bus = bus;
        this.clock = clock;
        this.threads = threads;
        this.interaction = interaction;
        this.savedAt = clock.now().epochMillis();
        // One that goes on begins with what it has.
        text.append(interaction.responseText());
        reasoning.append(interaction.metadata().key(REASONING));
        savedLength = text.length();
        savedReasoning = reasoning.length();
    }

    /** Asks a model server. */
    interface Source {
        AnswerEnd answer(AnswerListener listener, Stop stop);
    }

    /** The turn with what has arrived. */
    Interaction interaction() {
        return ended ? interaction : interaction.with(text.toString(), interaction.status(), null, metadata());
    }

    private Attributes metadata() {
        Attributes metadata = interaction.metadata();
        if (firstAt >= 0) {
            metadata = metadata.with("timeToFirstToken", firstAt - startedAt);
        }
        return reasoning.length() == 0 ? metadata : metadata.with(REASONING, reasoning.toString());
    }

    /** The turn as it stands in the database, where it may have been moved meanwhile, with what has arrived. */
    Interaction over(Interaction stored) {
        if (ended && endChanges == null) {
            return stored;
        }
        Attributes metadata = stored.metadata();
        return stored.with(
                text.toString(),
                ended ? stored.status() : interaction.status(),
                null,
                reasoning.length() == 0 ? metadata : metadata.with(REASONING, reasoning.toString()));
    }

    void stop() {
        stop.stop();
    }

    /** Whether the last save of what has arrived failed. */
    boolean isUnsaved() {
        return unsaved != null;
    }

    /** Whether all has arrived and the last attempt to save it failed. */
    boolean isEndUnsaved() {
        return endChanges != null && !saving && isUnsaved();
    }

    /** Tells again what was told of it: what showed it may have forgotten it. */
    void tellAgain() {
        if (notice != null) {
            bus.emit(new AnswerNoticeChanged(interaction.id(), notice));
        }
        if (unsaved != null) {
            bus.emit(new SaveStateChanged(interaction.id(), unsaved));
        }
    }

    /** Receives the whole answer; returns when its end is saved. */
    void run(Source source) {
        startedAt = clock.now().epochMillis();
        threads.start(this::saveRegularly);
        try {
            AnswerEnd end = source.answer(new Received(), stop);
            Attributes metadata = metadata();
            for (var entry : end.usage().asMap().entrySet()) {
                metadata = metadata.with(entry.getKey(), added(entry.getKey(), entry.getValue()));
            }
            metadata = metadata.with("generationTime", clock.now().epochMillis() - startedAt);
            if (end.reason() != null) {
                metadata = metadata.with("finishReason", end.reason());
            }
            end(end.stopped() ? InteractionStatus.CANCELLED : InteractionStatus.COMPLETED, metadata);
        } catch (ProviderException e) {
            fail(e.sentence(), e.status());
        } catch (PersistenceException e) {
            fail(e.sentence(), 0); // what came before the question could not be read
        } catch (RuntimeException e) {
            fail(String.valueOf(e.getMessage()), 0); // or the turn would run for ever
            throw e;
        }
    }

    /** What an answer that went on took in all. */
    private @Nullable Object added(String name, @Nullable Object value) {
        Double before = interaction.metadata().number(name);
        return before != null && value instanceof Double more ? (Object) (before + more) : value;
    }

    /** Saves what has arrived, unless that is being done. */
    void save() {
        boolean isSaved = text.length() == savedLength && reasoning.length() == savedReasoning;
        if (saving || ended || isSaved) {
            return;
        }
        saving = true;
        try {
            String now = text.toString();
            String thoughts = reasoning.toString();
            // Thoughts that are on the disk already need not go there once a second while the answer grows.
            TurnService.saveProgress(interaction.id(), now, thoughts.length() == savedReasoning ? "" : thoughts);
            savedLength = now.length();
            savedReasoning = thoughts.length();
            savedAt = clock.now().epochMillis();
            told(null);
        } catch (RowMissing e) {
            stop.stop(); // another tab deleted the conversation
        } catch (PersistenceException e) {
            savedAt = clock.now().epochMillis();
            told(e);
        } finally {
            saving = false;
        }
    }

    /** What a server sends. */
    private final class Received implements AnswerListener {
        @Override
        public void text(String piece) {
            noteFirst();
            text.append(piece);
            bus.emit(new StreamChunk(interaction.id(), interaction.conversationId(), piece));
            saveInTime();
        }

        @Override
        public void reasoning(String piece) {
            noteFirst();
            reasoning.append(piece);
            bus.emit(new ReasoningChunk(interaction.id(), interaction.conversationId(), piece));
            saveInTime();
        }

        @Override
        public void notice(@Nullable String sentence) {
            notice = sentence;
            bus.emit(new AnswerNoticeChanged(interaction.id(), sentence));
        }
    }

    private void noteFirst() {
        if (firstAt < 0) {
            firstAt = clock.now().epochMillis();
        }
    }

    private void saveInTime() {
        if (clock.now().epochMillis() - savedAt >= SAVE_EVERY_MILLIS) {
            save();
        }
    }

    /** For the text that arrived just before a server fell silent. */
    private void saveRegularly() {
        while (!ended) {
            threads.sleep(SAVE_EVERY_MILLIS);
            save();
        }
    }

    private void fail(String sentence, int status) {
        end(InteractionStatus.ERROR, metadata().with("error", sentence).with(Failure.STATUS, (double) status));
    }

    private void end(InteractionStatus status, Attributes metadata) {
        Timestamp now = clock.now();
        Changes changes = Changes.of("response", text.toString())
                .and("status", status.value())
                .and("endedAt", now);
        // Field by field: where it stands among the others may have been changed meanwhile.
        for (var entry : metadata.asMap().entrySet()) {
            if (!Objects.equals(entry.getValue(), interaction.metadata().get(entry.getKey()))) {
                changes = changes.and("metadata." + entry.getKey(), entry.getValue());
            }
        }
        interaction = interaction.with(text.toString(), status, now, metadata);
        ended = true;
        endChanges = changes;
        while (saving) {
            threads.sleep(POLL_MILLIS); // one that is repeated after this would bring back an earlier text
        }
        saveEnd();
        for (int pause = 1000; endChanges != null; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
            for (int slept = 0; slept < pause && endChanges != null; slept += POLL_MILLIS) {
                threads.sleep(POLL_MILLIS); // a deletion may save it meanwhile
            }
            saveEnd();
        }
    }

    /** Saves the end of the answer, unless that is done; tells it if the turn is still there. */
    void saveEnd() {
        Changes changes = endChanges;
        Timestamp now = interaction.endedAt();
        if (changes == null || now == null) {
            return;
        }
        try {
            Interaction stored = TurnService.end(interaction, changes, now);
            if (endChanges == null) {
                return; // another thread was faster
            }
            endChanges = null;
            interaction = stored == null ? interaction : stored;
            told(null);
            if (stored != null) {
                bus.emit(new InteractionCompleted(stored));
            }
        } catch (RowMissing e) {
            endChanges = null; // it was deleted
        } catch (PersistenceException e) {
            told(e);
        }
    }

    /** Tells whether the text is on the disk, when that changes. */
    private void told(@Nullable PersistenceException failure) {
        if (isUnsaved() != (failure != null)) {
            unsaved = failure == null ? null : failure.sentence();
            bus.emit(new SaveStateChanged(interaction.id(), unsaved));
        }
    }
}
