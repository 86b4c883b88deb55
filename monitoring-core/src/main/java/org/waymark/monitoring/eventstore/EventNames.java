package org.waymark.monitoring.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The stable names of all events: the feature's package and the event's own name, {@code
 * training.TrainingHeld}. An event that moves to another package keeps its stored name by {@link
 * StoredAs}.
 */
public final class EventNames {

    private final Map<String, Class<?>> classByName = new HashMap<>();
    private final Map<String, String> nameByClass = new HashMap<>();

    private EventNames(Collection<Class<?>> vocabularies) {
        vocabularies.forEach(this::add);
    }

    /** The events of all sealed interfaces named {@code …Event} below {@code org.waymark}. */
    public static EventNames onClassPath() {
        var scanner =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                        return definition.getMetadata().isInterface();
                    }
                };
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(
                        java.util.regex.Pattern.compile("org\\.waymark\\..*\\.\\w+Event")));
        return new EventNames(
                scanner.findCandidateComponents("org.waymark").stream()
                        .<Class<?>>map(found ->
                                ClassUtils.resolveClassName(
                                        String.valueOf(found.getBeanClassName()),
                                        EventNames.class.getClassLoader()))
                        .filter(Class::isSealed)
                        .toList());
    }

    private void add(Class<?> vocabulary) {
        for (Class<?> event : vocabulary.getPermittedSubclasses()) {
            StoredAs fixed = event.getAnnotation(StoredAs.class);
            String name = fixed == null ? defaultName(event) : fixed.value();
            Class<?> other = classByName.put(name, event);
            if (other != null) {
                throw new IllegalStateException(
                        "Two events are stored as " + name + ": " + other + ", " + event);
            }
            nameByClass.put(event.getName(), name);
        }
    }

    private static String defaultName(Class<?> event) {
        String feature = event.getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }

    /** The class stored under this name; null when it is no event's. */
    @Nullable Class<?> classOf(String name) {
        return classByName.get(name);
    }

    /** The stable name of an event class; other classes (metadata) keep their own. */
    String stableName(String className) {
        return nameByClass.getOrDefault(className, className);
    }

    /** Every stable name, sorted. */
    public Set<String> all() {
        return new TreeSet<>(classByName.keySet());
    }
}
