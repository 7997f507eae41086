package litechat.providers;

/** A model server refused, could not be reached or broke off, with a sentence fit for the user. */
public final class ProviderException extends RuntimeException {
    private final String provider;
    private final int status;

    /** @param status the HTTP status with which it refused, or 0 if there was none */
    public ProviderException(String provider, int status, String sentence) {
        super(sentence);
        this.provider = provider;
        this.status = status;
    }

    public String provider() {
        return provider;
    }

    public int status() {
        return status;
    }

    /** What to tell the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
