package litechat.persistence.model;

import java.util.List;

/** A small generator of numbers that look random and are the same for the same seed on every platform. */
final class Chance {
    private int state;

    Chance(int seed) {
        state = seed * 0x9E3779B9 + 0x6D2B79F5;
        below(2);
    }

    /** A number from zero to below the bound. */
    int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        if (state == 0) {
            state = 1;
        }
        return (state >>> 1) % bound;
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
