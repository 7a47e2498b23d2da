package io.redthread.parties.domain.address;

import io.redthread.parties.domain.address.Place.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The divisions of China with every way of writing them; read once from the files shipped with the program. */
final class Divisions {

    private final Map<String, Place> byCode = new HashMap<>();
    private final NameTree names;

    private Divisions() {
        provinces();
        cities();
        areas();
        var spelled = new TreeMap<String, List<NameTree.Entry>>();
        for (var place : byCode.values()) {
            PlaceNames.full(place).forEach(name -> add(spelled, name, place, false));
            PlaceNames.brief(place).forEach(name -> add(spelled, name, place, true));
        }
        for (var row : rows("former-names")) {
            add(spelled, row[0], at(row[1]), false);
        }
        names = NameTree.of(spelled);
    }

    /** The divisions shipped with the program. */
    static Divisions shipped() {
        return new Divisions();
    }

    /** Every way of writing every division. */
    NameTree names() {
        return names;
    }

    /** The division of that code. */
    Place at(String code) {
        return java.util.Objects.requireNonNull(byCode.get(code), code);
    }

    /** All of them. */
    List<Place> all() {
        return List.copyOf(byCode.values());
    }

    private void provinces() {
        for (var row : rows("provinces")) {
            put(new Place(row[0], row[1], Level.PROVINCE, null, false));
        }
        put(new Place("71", "台湾省", Level.PROVINCE, null, true));
        put(new Place("81", "香港特别行政区", Level.PROVINCE, null, true));
        put(new Place("82", "澳门特别行政区", Level.PROVINCE, null, true));
    }

    private void cities() {
        for (var row : rows("cities")) {
            if (!fictitious(row[1])) {
                put(new Place(row[0], row[1], Level.CITY, at(row[2]), false));
            }
        }
    }

    private void areas() {
        for (var row : rows("areas")) {
            var city = byCode.get(row[2]);
            if (city == null) {
                put(new Place(row[0], row[1], Level.AREA, at(row[3]), false));
            } else if (city.name.equals(row[1])) {
                replaceByItsOnlyArea(city, row[0]);
            } else {
                put(new Place(row[0], row[1], Level.AREA, city, false));
            }
        }
    }

    /** Dongguan and a few more have no districts: the list repeats the city as its own area, whose code we keep. */
    private void replaceByItsOnlyArea(Place city, String code) {
        var province = java.util.Objects.requireNonNull(city.parent);
        province.children.remove(city);
        byCode.remove(city.code);
        put(new Place(code, city.name, Level.CITY, province, false));
    }

    /** 市辖区, 县, 省直辖县级行政区划 stand in for a city that does not exist. */
    private static boolean fictitious(String city) {
        return city.equals("市辖区") || city.equals("县") || city.endsWith("直辖县级行政区划");
    }

    private void put(Place place) {
        byCode.put(place.code, place);
    }

    private static void add(TreeMap<String, List<NameTree.Entry>> names, String name, Place place, boolean brief) {
        names.computeIfAbsent(name, key -> new ArrayList<>()).add(new NameTree.Entry(place, brief));
    }

    private static List<String[]> rows(String file) {
        return Resources.rows("/divisions/" + file + ".csv");
    }
}
