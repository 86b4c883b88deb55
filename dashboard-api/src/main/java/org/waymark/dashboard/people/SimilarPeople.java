package org.waymark.dashboard.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.person.MergeRegister;
import org.waymark.monitoring.person.MergeRow;
import org.waymark.monitoring.person.Merger.Attendee;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Participant;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.Cursor;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;
import org.waymark.monitoring.training.TrainingRow;

/**
 * Finds participants whose names may be one person's. Names are opened for the comparison alone and
 * kept nowhere; nothing is decided by it.
 */
@Component
class SimilarPeople {

    /** Each is compared with each. */
    private static final int MOST = 2_000;

    private static final int PAGE = 500;

    private final TrainingRegister trainings;
    private final MergeRegister merges;
    private final KeyVault vault;

    SimilarPeople(TrainingRegister trainings, MergeRegister merges, KeyVault vault) {
        this.trainings = trainings;
        this.merges = merges;
        this.vault = vault;
    }

    /**
     * A participant by name.
     *
     * @param person pseudonym
     * @param training one of the trainings to which the person came
     */
    record Named(
            String training,
            String person,
            String name,
            @Nullable String profession,
            @Nullable String institution) {}

    /** Two who may be one. */
    record Pair(Named one, Named other) {}

    private record Compared(Named named, NameWords words) {}

    /**
     * Pairs that nobody has merged or split yet.
     *
     * @param country null for all
     */
    List<Pair> find(String programme, @Nullable String country, Scope scope) {
        List<Compared> people = people(new FindTrainings(programme, country, null, scope));
        Set<Set<String>> decided = decided(scope);
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < people.size(); n++) {
            Compared one = people.get(n);
            for (Compared other : people.subList(n + 1, people.size())) {
                if (one.words().isLike(other.words())
                        && !decided.contains(
                                Set.of(one.named().person(), other.named().person()))) {
                    pairs.add(new Pair(one.named(), other.named()));
                }
            }
        }
        return pairs;
    }

    private Set<Set<String>> decided(Scope scope) {
        Set<Set<String>> pairs = new HashSet<>();
        for (MergeRow row : merges.records().all(FindRecords.all(scope))) {
            Attendee one = row.merger().one();
            pairs.add(Set.of(one.person(), row.merger().other().person()));
        }
        return pairs;
    }

    private List<Compared> people(FindTrainings find) {
        Map<String, Compared> people = new LinkedHashMap<>();
        Cursor after = null;
        List<TrainingRow> page;
        do {
            page = trainings.list(find, after, PAGE);
            for (TrainingRow row : page) {
                add(row, people);
                after = new Cursor(row.period().to().last(), row.id());
            }
        } while (page.size() == PAGE);
        return List.copyOf(people.values());
    }

    private void add(TrainingRow row, Map<String, Compared> people) {
        Attendance attendance = row.attendance();
        for (Participant one : attendance == null ? List.<Participant>of() : attendance.people()) {
            if (!people.containsKey(one.person())) {
                vault.openUnlessErased(one.name())
                        .ifPresent(name -> people.put(one.person(), compared(row, one, name)));
            }
        }
        if (people.size() > MOST) {
            throw new InvalidValue(
                    "country",
                    "More than " + MOST + " people have names there: give one country of it.");
        }
    }

    private static Compared compared(TrainingRow row, Participant one, String name) {
        return new Compared(
                new Named(row.id(), one.person(), name, one.profession(), one.institution()),
                NameWords.of(name));
    }
}
