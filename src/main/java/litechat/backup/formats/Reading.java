package litechat.backup.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.backup.Digest;
import litechat.backup.json.Place;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Report;
import litechat.backup.reading.SectionSummary;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of an export, as often as its reader asks for.
 *
 * <p>What is found waits until the piece that it came with is read, because the reader of JSON must not wait for anything.
 */
final class Reading implements Elements.Found {
    private final ForeignFile file;
    private final Rows rows;
    private final FormatReader reader;
    private final Pause pause;
    private List<Heard> heard = new ArrayList<>();
    private boolean repeated;

    Reading(ForeignFile file, Rows rows, Digest.Factory digests, Pause pause) {
        this.file = file;
        this.rows = rows;
        this.pause = pause;
        AttachedFiles files = new AttachedFiles(rows, digests);
        String path = file.parts().get(0).path();
        reader = switch (file.format()) {
            case CHAT_GPT -> new ChatGpt(path, rows, new Assets(file.archive(), files, pause));
            case CLAUDE -> new Claude(path, rows, files);
            case OPEN_WEBUI -> new OpenWebUi(path, rows, files);
            case LOBE_CHAT -> new LobeChat(path, rows, files);
            case NEXT_CHAT -> new NextChat(rows, files);
            case BIG_AGI -> new BigAgi(path, rows, files);
            case LLAMA_CPP -> new LlamaCpp(path, rows, files);
        };
    }

    /** What was heard while a piece was read. */
    @FunctionalInterface
    private interface Heard {
        void tell();
    }

    Report read() {
        boolean complete = true;
        try {
            remarkOnOtherTexts();
            do {
                for (ForeignFile.Part part : file.parts()) {
                    read(part);
                }
                repeated = true;
            } while (reader.again());
        } catch (ImportException e) {
            complete = false;
            rows.remark(e.remark());
        }
        return report(complete);
    }

    private void read(ForeignFile.Part part) {
        ZipEntry entry = part.entry();
        if (entry != null) {
            rows.begin(entry.name());
        }
        Elements elements = new Elements(reader.paths(), this);
        JsonFeed feed = new JsonFeed(elements);
        elements.follow(feed.reader());
        file.feed(part, feed, this::tellHeard);
        feed.end();
        tellHeard();
    }

    private void tellHeard() {
        List<Heard> all = heard;
        heard = new ArrayList<>();
        for (Heard each : all) {
            each.tell();
            pause.pause();
        }
    }

    /** What else there is in an archive that says something. */
    private void remarkOnOtherTexts() {
        Set<ZipEntry> read = new HashSet<>();
        for (ForeignFile.Part part : file.parts()) {
            ZipEntry entry = part.entry();
            if (entry != null) {
                read.add(entry);
            }
        }
        ZipArchive archive = file.archive();
        for (ZipEntry entry : archive == null ? List.<ZipEntry>of() : archive.entries()) {
            if (entry.baseName().endsWith(".json") && !read.contains(entry) && !Assets.isNames(entry)) {
                rows.remark(
                        Reason.LEFT_OUT, ForeignFile.place(entry), "This file holds no conversations; it is not read.");
            }
        }
    }

    private Report report(boolean complete) {
        List<SectionSummary> sections = new ArrayList<>();
        for (Map.Entry<DataSection, Rows.Tally> each : rows.tallies().entrySet()) {
            Rows.Tally tally = each.getValue();
            sections.add(new SectionSummary(
                    each.getKey().title(), tally.rows, 0, tally.earliest, tally.latest, SectionSummary.Proof.NONE));
        }
        return new Report(null, 0, false, complete, file.size(), sections, rows.remarks);
    }

    @Override
    public void found(int path, String name, @Nullable Object value, Place place) {
        heard.add(() -> reader.take(path, name, value, place));
    }

    @Override
    public void passed(String name, Place place) {
        heard.add(() -> reader.passed(name, place));
    }

    @Override
    public void remark(Remark remark) {
        if (!repeated) {
            heard.add(() -> rows.remark(remark));
        }
    }
}
