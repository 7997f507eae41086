package litechat.persistence.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.FullExportData;
import litechat.persistence.ImportOptions;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowStream;
import org.jspecify.annotations.Nullable;

/** Everything out, and sections in again. */
final class ImportOperations {
    private ImportOperations() {}

    static List<Operation> all() {
        return List.of(
                Operation.reading("PersistenceService.exportAllData()", ImportOperations::readAll),
                Operation.writing(
                        "PersistenceService.importAllData(FullExportData,ImportOptions)",
                        () -> PersistenceService.importAllData(data(), ImportOptions.everything())));
    }

    private static void readAll() {
        for (RowStream stream : PersistenceService.exportAllData().sections().values()) {
            List<Attributes> page = stream.next();
            while (page != null) {
                page = stream.next();
            }
        }
    }

    /** Takes away what others refer to, and brings what refers to nothing. */
    private static FullExportData data() {
        Map<DataSection, RowStream> sections = new EnumMap<>(DataSection.class);
        sections.put(DataSection.TAGS, once(Attributes.of("id", "t1").with("name", "Tag")));
        sections.put(
                DataSection.PROJECTS,
                once(Attributes.of("id", "p2").with("name", "P").with("parentId", "p1")));
        sections.put(DataSection.API_KEYS, once(Attributes.of("id", "k1").with("name", "Key")));
        sections.put(
                DataSection.CONVERSATIONS,
                once(Attributes.of("id", "c1").with("title", "C").with("projectId", "none")));
        sections.put(
                DataSection.SETTINGS, once(Attributes.of("key", "settings:a").with("value", 1.0)));
        return new FullExportData(1, sections);
    }

    private static RowStream once(Attributes row) {
        List<List<Attributes>> pages = new ArrayList<>(List.of(List.of(row)));
        return new RowStream() {
            @Override
            public @Nullable List<Attributes> next() {
                return pages.isEmpty() ? null : pages.remove(0);
            }
        };
    }
}
