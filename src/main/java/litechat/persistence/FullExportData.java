package litechat.persistence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything the user has, or some of it, section by section.
 *
 * <p>A section of the database is read while it is asked for, so what is committed meanwhile may be in one section and
 * not in another.
 *
 * @param version the version of the form, which is 1
 * @param sections the rows of each section that is there, as they are stored; a setting is under its full key
 */
public record FullExportData(int version, Map<DataSection, RowStream> sections) {
    public static final int VERSION = 1;

    static FullExportData of(LiteChatDatabase database) {
        Map<DataSection, RowStream> sections = new LinkedHashMap<>();
        for (DataSection section : DataSection.values()) {
            sections.put(section, new SectionRows(database, section));
        }
        return new FullExportData(VERSION, sections);
    }
}
