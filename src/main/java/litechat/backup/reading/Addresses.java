package litechat.backup.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import litechat.backup.Redaction;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;

/** Takes a user's name and a password out of the addresses of rows: whoever shows or logs an address would show them. */
final class Addresses {
    /** Names are shorter; an address with a single longer word carries a token. */
    private static final int LONGEST_NAME = 20;

    private static final int HEX = 16;

    private final Remarks remarks;

    Addresses(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The row with a bare address; a remote keeps what stood there in the fields that are for it, if they are empty. */
    Attributes bare(DataSection section, Attributes row, Place place) {
        return switch (section) {
            case SYNC_REPOS -> bare(row, "remoteUrl", true, place);
            case PROVIDER_CONFIGS -> bare(row, "baseURL", false, place);
            default -> row;
        };
    }

    private Attributes bare(Attributes row, String field, boolean keeps, Place place) {
        String address = row.key(field);
        String user = Redaction.userOf(address);
        if (user.isEmpty()) {
            return row;
        }
        boolean moves =
                keeps && row.key("username").isEmpty() && row.key("password").isEmpty();
        remarks.add(new Remark(
                Reason.CREDENTIALS_MOVED,
                place.field(field),
                moves
                        ? "The address named a user or a password; they are kept beside it."
                        : "The address named a user or a password; they are left out."));
        Attributes bare = row.with(field, Redaction.withoutUser(address));
        return moves ? with(bare, user) : bare;
    }

    private static Attributes with(Attributes row, String user) {
        int colon = user.indexOf(':');
        if (colon < 0) {
            return row.with(user.length() > LONGEST_NAME ? "password" : "username", decoded(user));
        }
        Attributes named = colon == 0 ? row : row.with("username", decoded(user.substring(0, colon)));
        return colon + 1 == user.length() ? named : named.with("password", decoded(user.substring(colon + 1)));
    }

    /** What stands in an address with percent signs, as it is meant. */
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < given.length; i++) {
            int high = i + 2 < given.length ? Character.digit((char) given[i + 1], HEX) : -1;
            int low = i + 2 < given.length ? Character.digit((char) given[i + 2], HEX) : -1;
            if (given[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * HEX + low);
                i += 2;
            } else {
                bytes.write(given[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
