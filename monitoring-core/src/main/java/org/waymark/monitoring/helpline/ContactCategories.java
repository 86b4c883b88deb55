package org.waymark.monitoring.helpline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The categories of Child Helpline International as data: {@code helpline/categories.yaml} on the
 * class path.
 *
 * @param all main categories in their usual order
 */
public record ContactCategories(List<Main> all) {

    /** The list that contacts are coded with. */
    public static final ContactCategories STANDARD = read("/helpline/categories.yaml");

    /**
     * A main category.
     *
     * @param code kebab case
     * @param label English
     * @param subs its sub-categories, never empty
     */
    public record Main(String code, String label, List<Sub> subs) {}

    /**
     * A sub-category.
     *
     * @param code kebab case
     * @param label English
     */
    public record Sub(String code, String label) {}

    /** Whether the pair is in the list. */
    public boolean has(String category, String sub) {
        return all.stream()
                .filter(main -> main.code().equals(category))
                .flatMap(main -> main.subs().stream())
                .anyMatch(known -> known.code().equals(sub));
    }

    private static ContactCategories read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(
                        ContactCategories.class.getResourceAsStream(resource), resource)) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Map<String, Object>> raw = yaml.load(in);
            return new ContactCategories(
                    raw.entrySet().stream().map(ContactCategories::main).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Main main(Map.Entry<String, Map<String, Object>> entry) {
        Map<?, ?> subs =
                (Map<?, ?>) Objects.requireNonNull(entry.getValue().get("subs"), entry.getKey());
        return new Main(
                entry.getKey(),
                String.valueOf(entry.getValue().get("label")),
                subs.entrySet().stream()
                        .map(sub -> new Sub(sub.getKey().toString(), sub.getValue().toString()))
                        .toList());
    }
}
