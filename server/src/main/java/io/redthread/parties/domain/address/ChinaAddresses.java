package io.redthread.parties.domain.address;

import io.redthread.parties.AddressReading;
import io.redthread.parties.AddressReading.Complete;
import io.redthread.parties.AddressReading.Division;
import io.redthread.parties.AddressReading.Gap;
import io.redthread.parties.AddressReading.Incomplete;
import io.redthread.parties.AddressReading.Part;
import io.redthread.parties.AddressReading.PostalAddress;
import io.redthread.parties.AddressReading.Reason;
import io.redthread.parties.AddressText;
import io.redthread.parties.PhoneNumber;
import io.redthread.parties.domain.address.Place.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses in China: fields first, then the free text, each within what is known already. */
final class ChinaAddresses {

    private static final int MOST_CANDIDATES = 40;

    private final NameTree names;

    ChinaAddresses(Divisions divisions) {
        names = divisions.names();
    }

    AddressReading read(AddressText text) {
        var reading = new Reading();
        reading.field(text.province(), Part.PROVINCE, Level.PROVINCE);
        reading.field(text.city(), Part.CITY, Level.CITY);
        reading.field(text.district(), Part.DISTRICT, Level.AREA);
        reading.text(Texts.plain(text.text()));
        reading.judgeDivision();
        reading.judgeStreet();
        var phone = reading.judgePhone(text.phone());
        return reading.answer(text.postcode().strip(), phone);
    }

    /** The work on one address. */
    private final class Reading {

        private final List<Gap> gaps = new ArrayList<>(0);
        private final List<Part> unknown = new ArrayList<>(0);
        private List<Place> places = List.of();
        private String leftover = "";
        private String street = "";

        void field(String value, Part part, Level level) {
            var name = Texts.plain(value);
            if (name.isEmpty()) {
                return;
            }
            var found = best(name, Optional.of(level));
            if (!found.isEmpty()) {
                places = found.places();
                setAside(name.substring(found.end()));
            } else if (!Texts.filler(name)) {
                refuse(name, part);
            }
        }

        private void refuse(String name, Part part) {
            var elsewhere = new DivisionSearch(names, name, true).from(0, null);
            if (!places.isEmpty() && elsewhere.end() == name.length()) {
                gaps.add(new Gap(part, Reason.CONTRADICTORY, divisions(elsewhere.places())));
            } else {
                unknown.add(part);
            }
            setAside(name);
        }

        private void setAside(String rest) {
            if (!rest.isEmpty() && !Texts.filler(rest)) {
                leftover += rest;
            }
        }

        void text(String text) {
            var start = Texts.afterChina(text);
            var found = best(text.substring(start), Optional.empty());
            var rest = text.substring(start + found.end());
            if (!found.isEmpty()) {
                places = found.places();
            } else if (places.isEmpty()) {
                rest = later(text, start);
            } else {
                contradiction(text, start);
            }
            street = (leftover + rest.substring(DivisionSearch.afterSeparators(rest, 0))).strip();
        }

        /** Some write the postcode or a greeting first: the first full name further on counts. */
        private String later(String text, int start) {
            for (var i = start + 1; i < Math.min(text.length(), start + 30); i++) {
                var search = new DivisionSearch(names, text, false).from(i, null);
                if (search.certain()) {
                    places = search.places();
                    return text.substring(start, i) + " "
                            + text.substring(search.end()).strip();
                }
            }
            return text.substring(start);
        }

        private void contradiction(String text, int start) {
            var elsewhere = new DivisionSearch(names, text, false).from(start, null);
            if (!elsewhere.certain() || places.size() > 1 || text.length() - start < 4) {
                return;
            }
            var other = elsewhere.places().getFirst();
            var here = places.getFirst();
            var named = elsewhere.places().size() == 1
                    && (other.level != Level.AREA || elsewhere.end() - start > other.name.length());
            var neighbour = elsewhere.places().stream()
                    .filter(place -> here.level == Level.AREA && place != here && place.parent == here.parent)
                    .findFirst();
            if (named || neighbour.isPresent()) {
                gaps.add(new Gap(
                        Part.DISTRICT, Reason.CONTRADICTORY, divisions(List.of(here, neighbour.orElse(other)))));
            }
        }

        /** The longest explanation of the text within the places known; the level is known in a field of its own. */
        private Found best(String text, Optional<Level> level) {
            if (places.size() <= 1) {
                return found(text, level, places.isEmpty() ? null : places.getFirst());
            }
            var best = Found.NOTHING;
            for (var scope : places) {
                best = best.orBetter(found(text, level, scope));
            }
            return best.isEmpty() && level.isEmpty() ? agreeing(text) : best;
        }

        private Found found(String text, Optional<Level> level, @Nullable Place scope) {
            var search = new DivisionSearch(names, text, level.isPresent()).from(0, scope);
            var here = level.map(search::places).orElseGet(search::places);
            return here.isEmpty() ? Found.NOTHING : new Found(here, search.end());
        }

        /** The field said 鼓楼区, the text says which one: the text's own chain decides among them. */
        private Found agreeing(String text) {
            var search = new DivisionSearch(names, text, false).from(0, null);
            var agreed = places.stream()
                    .filter(place -> search.places().stream().anyMatch(place::within))
                    .toList();
            return agreed.isEmpty() ? Found.NOTHING : new Found(agreed, search.end());
        }

        void judgeDivision() {
            if (places.isEmpty()) {
                var part = unknown.isEmpty() ? Part.PROVINCE : unknown.getFirst();
                gaps.add(new Gap(part, unknown.isEmpty() ? Reason.ABSENT : Reason.UNKNOWN, List.of()));
            } else if (places.size() > 1) {
                gaps.add(new Gap(part(places.getFirst().level), Reason.AMBIGUOUS, divisions(places)));
            } else if (!places.getFirst().deepest()) {
                var place = places.getFirst();
                var part = place.level == Level.CITY || place.municipality() ? Part.DISTRICT : Part.CITY;
                var reason = unknown.contains(part) ? Reason.UNKNOWN : Reason.ABSENT;
                gaps.add(new Gap(part, reason, divisions(place.children)));
            } else if (unknown.contains(Part.PROVINCE)) {
                gaps.add(new Gap(Part.PROVINCE, Reason.UNKNOWN, List.of()));
            }
        }

        void judgeStreet() {
            if (street.contains("**")) {
                gaps.add(new Gap(Part.STREET, Reason.MASKED, List.of()));
            } else if (street.codePoints()
                            .filter(Character::isLetterOrDigit)
                            .limit(2)
                            .count()
                    < 2) {
                gaps.add(new Gap(Part.STREET, Reason.ABSENT, List.of()));
            }
        }

        Optional<PhoneNumber> judgePhone(String text) {
            var abroad = places.size() == 1 && places.getFirst().region;
            var phone = abroad ? Phones.foreign(text).or(() -> Phones.mainland(text)) : Phones.mainland(text);
            if (phone.isEmpty()) {
                gaps.add(new Gap(Part.PHONE, Phones.fault(text), List.of()));
            }
            return phone;
        }

        AddressReading answer(String postcode, Optional<PhoneNumber> phone) {
            var place = common();
            street = undecided(place) + street;
            var address = place == null
                    ? new PostalAddress("CN", "", "", "", "", street, postcode, phone)
                    : new PostalAddress(
                            "CN",
                            place.province().name,
                            place.city(),
                            place.district(),
                            place.code,
                            street,
                            postcode,
                            phone);
            return gaps.isEmpty() ? new Complete(address) : new Incomplete(address, List.copyOf(gaps));
        }

        /** What was named but may be one of several stays before the street, so that nothing that was written is lost. */
        private String undecided(@Nullable Place common) {
            return places.size() > 1 && !places.contains(common) ? places.getFirst().name : "";
        }

        /** The deepest place that all candidates lie in. */
        private @Nullable Place common() {
            if (places.isEmpty()) {
                return null;
            }
            var place = places.getFirst();
            while (place != null && !allWithin(place)) {
                place = place.parent;
            }
            return place;
        }

        private boolean allWithin(Place outer) {
            return places.stream().allMatch(place -> place.within(outer));
        }
    }

    /**
     * What a text begins with.
     *
     * @param places the divisions; several when ambiguous
     * @param end where the rest begins
     */
    private record Found(List<Place> places, int end) {

        static final Found NOTHING = new Found(List.of(), 0);

        boolean isEmpty() {
            return places.isEmpty();
        }

        Found orBetter(Found other) {
            if (other.isEmpty() || other.end < end) {
                return this;
            }
            if (other.end > end) {
                return other;
            }
            var all = new ArrayList<>(places);
            other.places.stream().filter(place -> !all.contains(place)).forEach(all::add);
            return new Found(all, end);
        }
    }

    private static Part part(Level level) {
        return switch (level) {
            case PROVINCE -> Part.PROVINCE;
            case CITY -> Part.CITY;
            case AREA -> Part.DISTRICT;
        };
    }

    private static List<Division> divisions(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparing(place -> place.code))
                .limit(MOST_CANDIDATES)
                .map(Place::division)
                .toList();
    }
}
