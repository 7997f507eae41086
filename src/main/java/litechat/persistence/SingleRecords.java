package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litechat.domain.Mod;
import litechat.domain.SyncRepo;

/** The lists of records that stand for themselves. */
final class SingleRecords {
    private SingleRecords() {}

    static List<Mod> loadMods(LiteChatDatabase database) {
        List<Mod> mods = new ArrayList<>(database.mods().toQuery().toList());
        mods.sort(Comparator.comparing(Mod::loadOrder).thenComparing(Mod::id));
        return mods;
    }

    static List<SyncRepo> loadSyncRepos(LiteChatDatabase database) {
        List<SyncRepo> repos = new ArrayList<>(database.syncRepos().toQuery().toList());
        repos.sort(Comparator.comparing(SyncRepo::name).thenComparing(SyncRepo::id));
        return repos;
    }
}
