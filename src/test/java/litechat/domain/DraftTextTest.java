package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DraftTextTest {
    @Test
    void whatOnlyOneHasChangedIsThat() {
        assertEquals("mine", DraftText.merge("base", "base", "mine"));
        assertEquals("theirs", DraftText.merge("base", "theirs", "base"));
        assertEquals("same", DraftText.merge("base", "same", "same"));
    }

    @Test
    void whatBothHaveWrittenStaysOneUnderTheOther() {
        assertEquals("theirs\n\nmine", DraftText.merge("", "theirs", "mine"));
        assertEquals("other a\n\nbase b", DraftText.merge("base", "other a", "base b"));
    }

    @Test
    void whoEmptiesTheFieldTakesNothingOfTheOthersAway() {
        assertEquals("mine", DraftText.merge("base", "", "mine"));
        assertEquals("theirs", DraftText.merge("base", "theirs", ""));
        assertEquals("", DraftText.merge("base", "", "base".substring(4)));
    }

    @Test
    void aTextThatWasBroughtTogetherAlreadyIsNotDoubled() {
        assertEquals("theirs\n\nmine and more", DraftText.merge("mine", "theirs\n\nmine", "mine and more"));
    }
}
