package litechat.backup.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import litechat.backup.Redaction;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;

/** Takes passwords and tokens out of the addresses of rows: whoever shows or logs an address would show them. */
final class Addresses {
    /** Names of users are shorter; what is longer is a token that stands in the place of one. */
    private static final int LONGEST_NAME = 20;

    private static final String NO_PASSWORD = "x-oauth-basic";
    private static final int HEX = 16;

    private final Remarks remarks;

    Addresses(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The row with a bare address; a remote keeps what stood there in the fields that are for it, unless they say otherwise. */
    Attributes bare(DataSection section, Attributes row, Place place) {
        return switch (section) {
            case SYNC_REPOS -> bare(row, "remoteUrl", true, place);
            case PROVIDER_CONFIGS -> bare(row, "baseURL", false, place);
            default -> row;
        };
    }

    /** A user's name alone is no secret, and stays. */
    private Attributes bare(Attributes row, String field, boolean keeps, Place place) {
        String address = row.key(field);
        String user = Redaction.userOf(address);
        int colon = user.indexOf(':');
        if (colon < 0) {
            return row;
        }
        String name = decoded(user.substring(0, colon));
        String password = decoded(user.substring(colon + 1));
        boolean isToken = name.length() > LONGEST_NAME || password.isEmpty() || password.equals(NO_PASSWORD);
        String known = row.key("username");
        boolean moves = keeps && row.key("password").isEmpty() && (isToken || known.isEmpty() || known.equals(name));
        remarks.add(new Remark(
                Reason.CREDENTIALS_MOVED,
                place.field(field),
                moves
                        ? "The address held a password; it is kept beside it."
                        : "The address held a password; it is left out."));
        Attributes bare = row.with(field, Redaction.withoutUser(address));
        if (!moves) {
            return bare;
        }
        return isToken
                ? bare.with("password", name)
                : bare.with("username", name).with("password", password);
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
