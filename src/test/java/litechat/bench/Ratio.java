package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How much longer one takes than another: the median of the ratios within each round.
 *
 * @param low where its interval of 95 % begins, by resampling the rounds
 */
record Ratio(double median, double low, double high) {
    private static final int RESAMPLES = 10_000;
    private static final double TAIL = 0.025;

    /** Of measurements that belong together pair by pair. */
    static Ratio of(List<Double> measured, List<Double> against) {
        if (measured.isEmpty() || measured.size() != against.size()) {
            throw new IllegalArgumentException(measured.size() + " measurements against " + against.size());
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            ratios.add(measured.get(i) / against.get(i));
        }
        Random random = new Random(1);
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Double> drawn = new ArrayList<>();
            for (int j = 0; j < ratios.size(); j++) {
                drawn.add(ratios.get(random.nextInt(ratios.size())));
            }
            medians.add(median(drawn));
        }
        medians.sort(null);
        return new Ratio(
                median(ratios),
                medians.get((int) (RESAMPLES * TAIL)),
                medians.get(RESAMPLES - 1 - (int) (RESAMPLES * TAIL)));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, low, high);
    }
}
