package litechat.backup.json;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 * @param path the way to it from the root, {@code $.conversations[3].title}
 */
public record Place(long line, long column, String path) {
    /** The very beginning. */
    public static final Place START = new Place(1, 1, "$");

    /** A field of what stands here. */
    public Place field(String name) {
        return new Place(line, column, path + JsonPath.step(name));
    }

    /** An element of what stands here. */
    public Place element(int index) {
        return new Place(line, column, path + "[" + index + "]");
    }

    /** The member of the root that it lies in, {@code conversations}; the path itself if it lies in none. */
    public String member() {
        int end = 2;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.startsWith("$.") ? path.substring(2, end) : path;
    }

    /** {@code line 3, column 14, $.conversations[3].title} */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ", " + path;
    }
}
