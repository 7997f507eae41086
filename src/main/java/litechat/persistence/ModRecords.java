package litechat.persistence;

import java.util.Comparator;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Mod;

/** The operations on mods and their order. */
final class ModRecords {
    private static final int STEP = 10;

    private ModRecords() {}

    static List<Mod> loadMods(LiteChatDatabase database) {
        List<Mod> mods = database.mods().toQuery().toList();
        mods.sort(Comparator.comparing(Mod::loadOrder).thenComparing(Mod::id));
        return mods;
    }

    /** Adds the mod behind all others. */
    static Mod addMod(LiteChatDatabase database, Mod mod) {
        return database.transaction(Mode.READ_WRITE, List.of(database.mods()), () -> {
            List<Mod> mods = loadMods(database);
            double last = mods.isEmpty() ? 0 : mods.get(mods.size() - 1).loadOrder();
            Mod added = mod.withLoadOrder(last + STEP);
            database.mods().add(added);
            return added;
        });
    }

    /** Moves a mod by so many places, and no further than to the end; only orders that change are written. */
    static void moveMod(LiteChatDatabase database, String id, int places) {
        database.write(List.of(database.mods()), () -> {
            List<Mod> mods = loadMods(database);
            int from = 0;
            while (from < mods.size() && !mods.get(from).id().equals(id)) {
                from++;
            }
            if (from == mods.size()) {
                throw new RowMissing();
            }
            mods.add(Math.max(0, Math.min(mods.size() - 1, from + places)), mods.remove(from));
            for (int i = 0; i < mods.size(); i++) {
                double order = (i + 1.0) * STEP;
                if (mods.get(i).loadOrder() != order) {
                    database.mods().update(mods.get(i).id(), Changes.of("loadOrder", order));
                }
            }
        });
    }
}
