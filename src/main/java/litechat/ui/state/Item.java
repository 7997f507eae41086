package litechat.ui.state;

import java.util.Map;

/**
 * A thing of a list as the form for it has it.
 *
 * @param detail what the list says of it beside its title
 * @param fields the text of each field that has one; that of a box is {@link #TICKED}
 */
public record Item(String id, String title, String detail, Map<String, String> fields) {
    public static final String TICKED = "true";

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
