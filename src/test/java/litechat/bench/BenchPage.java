package litechat.bench;

import litechat.interop.GreenThreads;
import org.teavm.jso.JSBody;

/** The page that measures; its address says how many rounds, whether it is to be quick, which works, or how many rows to fill in. */
public final class BenchPage {
    private static final int QUICK = 10;

    private BenchPage() {}

    public static void main(String[] args) {
        GreenThreads.start(() -> {
            Samples samples = new Samples();
            try {
                if (parameter("fill").isEmpty()) {
                    Scale scale = new Scale(parameter("quick").equals("true") ? QUICK : 1);
                    new Bench(scale, Integer.parseInt(parameter("rounds")), parameter("only"), samples).run();
                } else {
                    BackupRows.fill(Integer.parseInt(parameter("fill")));
                }
                samples.end(null);
            } catch (Throwable e) { // whatever it is, the program that waits has to hear of it
                samples.end(String.valueOf(e));
            }
        });
    }

    @JSBody(params = "name", script = "return new URLSearchParams(location.search).get(name) || '';")
    private static native String parameter(String name);
}
