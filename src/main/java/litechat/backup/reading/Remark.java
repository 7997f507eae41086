package litechat.backup.reading;

import litechat.backup.json.Place;

/**
 * Something about a backup that its owner should know, and where it stands.
 *
 * @param sentence what is so, and what an import makes of it
 */
public record Remark(Reason reason, Place place, String sentence) {
    public boolean isRefusal() {
        return reason.weight() == Reason.Weight.REFUSED;
    }
}
