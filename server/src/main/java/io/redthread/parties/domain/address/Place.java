package io.redthread.parties.domain.address;

import io.redthread.parties.AddressReading.Division;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One division (行政区划) in the tree of province, city, area. */
final class Place {

    /** How deep it stands. */
    enum Level {
        PROVINCE,
        CITY,
        AREA
    }

    final String code;
    final String name;
    final Level level;
    final @Nullable Place parent;
    final List<Place> children = new ArrayList<>();

    /** Hong Kong, Macau, Taiwan: known by name, without divisions of their own. */
    final boolean region;

    private final boolean zone;

    Place(String code, String name, Level level, @Nullable Place parent, boolean region) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.parent = parent;
        this.region = region;
        this.zone = level == Level.AREA && name.matches(".*(开发区|园区|示范区|实验区|管理区|聚集区|新城|管委会)") && name.length() > 4;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** Whether it is that place or lies in it. */
    boolean within(Place other) {
        for (var place = this; place != null; place = place.parent) {
            if (place == other) {
                return true;
            }
        }
        return false;
    }

    /** A development zone that the statistics count as a district. */
    boolean zone() {
        return zone;
    }

    /** Nothing below it is needed: an area, a city without areas, a region. */
    boolean deepest() {
        return children.isEmpty();
    }

    /** Beijing, Tianjin, Shanghai, Chongqing: province and city in one. */
    boolean municipality() {
        return level == Level.PROVINCE && name.endsWith("市");
    }

    Place province() {
        var place = this;
        while (place.parent != null) {
            place = place.parent;
        }
        return place;
    }

    /** Name of the city it lies in, blank where there is none. */
    String city() {
        return switch (level) {
            case PROVINCE -> municipality() ? name : "";
            case CITY -> name;
            case AREA -> parent == null ? "" : parent.city();
        };
    }

    String district() {
        return level == Level.AREA ? name : "";
    }

    Division division() {
        return new Division(code, province().name, city(), district());
    }
}
