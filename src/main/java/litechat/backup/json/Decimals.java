package litechat.backup.json;

/** How numbers and the decimal digits that name them become one another. */
public interface Decimals {
    /** The double that is nearest to digits in JSON's grammar; infinite if they name more than there is. */
    double parse(String digits);

    /** The fewest digits that name a finite number, placed as JavaScript does it. */
    String write(double number);
}
