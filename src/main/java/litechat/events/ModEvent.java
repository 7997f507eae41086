package litechat.events;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Mod;
import org.jspecify.annotations.Nullable;

/** Requests and events about mods, which are kept and not run. */
public final class ModEvent {
    private ModEvent() {}

    /** Asks for the mods to be read. */
    public record LoadDbModsRequest() implements Request {
        @Override
        public String name() {
            return "mod.load.db.mods.request";
        }
    }

    /** Asks for a new mod, which comes last. */
    public record AddDbModRequest(
            String modName, @Nullable String sourceUrl, @Nullable String scriptContent, boolean enabled)
            implements Request {
        @Override
        public String name() {
            return "mod.add.db.mod.request";
        }
    }

    /** Asks for some fields of a mod to be changed. */
    public record UpdateDbModRequest(String id, Changes changes) implements Request {
        @Override
        public String name() {
            return "mod.update.db.mod.request";
        }
    }

    /** Asks for a mod to load so many places later, or earlier if negative. */
    public record MoveDbModRequest(String id, int places) implements Request {
        @Override
        public String name() {
            return "mod.move.db.mod.request";
        }
    }

    /** Asks for a mod to be deleted. */
    public record DeleteDbModRequest(String id) implements Request {
        @Override
        public String name() {
            return "mod.delete.db.mod.request";
        }
    }

    /** Mods were read or changed; these are all, in the order in which they load. */
    public record DbModsLoaded(List<Mod> dbMods) implements Event {
        @Override
        public String name() {
            return "mod.db.mods.loaded";
        }
    }

    /** A mod was saved. */
    public record ModSaved(Mod mod) implements Event {
        @Override
        public String name() {
            return "mod.saved";
        }
    }

    /** A mod could not be saved, and why. */
    public record ModRefused(@Nullable String id, String error) implements Event {
        @Override
        public String name() {
            return "mod.refused";
        }
    }
}
