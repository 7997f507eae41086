package litechat.backup.importing;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.ImportPreview;

/** Reads what the worker told of a file. */
final class Previews {
    private Previews() {}

    static ImportPreview of(String fileName, Attributes told, boolean canImport) {
        List<ImportPreview.Section> sections = new ArrayList<>();
        for (Attributes each : list(told, "sections")) {
            sections.add(section(each));
        }
        List<ImportPreview.Remark> remarks = new ArrayList<>();
        for (Attributes each : list(told, "remarks")) {
            remarks.add(new ImportPreview.Remark(each.key("weight"), each.key("place"), each.key("sentence")));
        }
        return new ImportPreview(
                fileName,
                told.text("program"),
                told.text("exportedAt"),
                number(told, "bytes"),
                told.isTrue("proved"),
                told.isTrue("damaged"),
                sections,
                remarks,
                number(told, "remarkCount"),
                canImport);
    }

    static double number(Attributes told, String name) {
        Double number = told.number(name);
        return number == null ? 0 : number;
    }

    private static ImportPreview.Section section(Attributes told) {
        List<ImportPreview.Look> looks = new ArrayList<>();
        for (Attributes each : list(told, "looks")) {
            List<ImportPreview.Field> fields = new ArrayList<>();
            for (Attributes field : list(each, "fields")) {
                fields.add(new ImportPreview.Field(field.key("name"), field.key("mine"), field.key("theirs")));
            }
            looks.add(new ImportPreview.Look(each.key("kind"), each.key("title"), fields));
        }
        return new ImportPreview.Section(
                told.key("name"),
                number(told, "rows"),
                told.key("proof"),
                number(told, "added"),
                number(told, "changed"),
                number(told, "conflicting"),
                number(told, "identical"),
                number(told, "leftOut"),
                number(told, "newer"),
                number(told, "onlyHere"),
                looks);
    }

    private static List<Attributes> list(Attributes told, String name) {
        List<Attributes> list = new ArrayList<>();
        if (told.get(name) instanceof List<?> values) {
            for (Object each : values) {
                if (each instanceof Attributes attributes) {
                    list.add(attributes);
                }
            }
        }
        return list;
    }
}
