package io.redthread.parties.domain.address;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways people write the name of a division: without its suffix, without its nationalities, without its city. */
final class PlaceNames {

    /** Nationalities as they stand in names of autonomous places (民族自治地方), longest first where one ends another. */
    private static final List<String> NATIONALITIES = List.of(
            "土家族", "苗族", "回族", "藏族", "羌族", "彝族", "布依族", "侗族", "哈尼族", "壮族", "傣族", "白族", "景颇族", "傈僳族", "维吾尔", "蒙古族", "蒙古",
            "哈萨克族", "哈萨克", "柯尔克孜", "朝鲜族", "满族", "达斡尔族", "达斡尔", "鄂温克族", "瑶族", "黎族", "仡佬族", "拉祜族", "佤族", "布朗族", "纳西族",
            "独龙族", "怒族", "普米族", "保安族", "东乡族", "撒拉族", "裕固族", "土族", "锡伯", "塔吉克", "仫佬族", "毛南族", "畲族", "水族", "各族");

    private static final Map<String, List<String>> PROVINCES = Map.of(
            "内蒙古自治区", List.of("内蒙古", "内蒙"),
            "广西壮族自治区", List.of("广西", "广西自治区", "广西省"),
            "西藏自治区", List.of("西藏", "西藏省"),
            "宁夏回族自治区", List.of("宁夏", "宁夏自治区", "宁夏省"),
            "新疆维吾尔自治区", List.of("新疆", "新疆自治区", "新疆省"),
            "香港特别行政区", List.of("香港", "中国香港", "香港特區", "香港特别行政區"),
            "澳门特别行政区", List.of("澳门", "澳門", "中国澳门", "澳門特別行政區"),
            "台湾省", List.of("台湾", "臺灣", "台灣", "臺灣省", "中国台湾"));

    /** Zones that are districts in all but name, and what people call them within their city. */
    private static final Map<String, List<String>> ZONES = Map.of(
            "高新技术产业开发区", List.of("高新区", "高新技术开发区", "高新开发区", "高新"),
            "高新技术开发区", List.of("高新区", "高新开发区", "高新"),
            "高新技术产业园区", List.of("高新区", "高新"),
            "经济技术开发区", List.of("经开区", "经济开发区", "开发区", "经开"),
            "经济开发区", List.of("经开区", "开发区", "经开"),
            "工业园区", List.of("园区", "工业园"),
            "城乡一体化示范区", List.of("示范区"),
            "航空港经济综合实验区", List.of("航空港区", "航空港"));

    private PlaceNames() {}

    /** Names that stand on their own: the official one and unmistakable other forms. */
    static Set<String> full(Place place) {
        var names = new LinkedHashSet<String>();
        names.add(place.name);
        var stem = autonomousStem(place.name);
        if (!stem.isEmpty() && place.level == Place.Level.CITY) {
            names.add(stem + "州");
        }
        if (!stem.isEmpty() && place.level == Place.Level.AREA) {
            names.add(stem + (place.name.endsWith("旗") ? "旗" : "县"));
        }
        return names;
    }

    /** Names that need company: a division above them, or nothing behind them that makes them a street. */
    static Set<String> brief(Place place) {
        var names = new LinkedHashSet<String>();
        switch (place.level) {
            case PROVINCE -> names.addAll(PROVINCES.getOrDefault(place.name, without(place.name, "省", "市")));
            case CITY -> {
                names.addAll(without(place.name, "市", "地区", "盟"));
                names.add(autonomousStem(place.name));
            }
            case AREA -> {
                names.addAll(without(place.name, "新区", "区", "县", "市", "旗"));
                names.add(autonomousStem(place.name));
                names.addAll(zones(place));
            }
        }
        names.removeIf(name -> name.length() < 2 || full(place).contains(name));
        return names;
    }

    private static List<String> without(String name, String... suffixes) {
        var stems = new ArrayList<String>();
        for (var suffix : suffixes) {
            if (name.endsWith(suffix) && name.length() - suffix.length() >= 2 && !name.contains("自治")) {
                stems.add(name.substring(0, name.length() - suffix.length()));
            }
        }
        return stems;
    }

    /** 恩施 of 恩施土家族苗族自治州; blank when nothing but nationalities is left, as of 东乡族自治县. */
    private static String autonomousStem(String name) {
        var cut = Math.max(name.lastIndexOf("自治州"), Math.max(name.lastIndexOf("自治县"), name.lastIndexOf("自治旗")));
        if (cut < 0) {
            return "";
        }
        var stem = name.substring(0, cut);
        for (var shorter = true; shorter; ) {
            shorter = false;
            for (var nationality : NATIONALITIES) {
                if (stem.endsWith(nationality) && stem.length() - nationality.length() >= 2) {
                    stem = stem.substring(0, stem.length() - nationality.length());
                    shorter = true;
                }
            }
        }
        return stem.length() >= 2 ? stem : "";
    }

    private static List<String> zones(Place place) {
        var names = new ArrayList<String>();
        var bare = withoutParents(place);
        if (!bare.equals(place.name)) {
            names.add(bare);
        }
        for (var zone : ZONES.entrySet()) {
            if (bare.endsWith(zone.getKey())) {
                var head = bare.substring(0, bare.length() - zone.getKey().length());
                zone.getValue().forEach(brief -> names.add(head + brief));
            }
        }
        return names;
    }

    /** 高新技术产业开发区 of 河北衡水高新技术产业开发区. */
    private static String withoutParents(Place place) {
        var bare = place.name;
        for (var above : List.of(place.province(), place.parent == null ? place : place.parent)) {
            var stems = new ArrayList<>(List.of(above.name));
            stems.addAll(brief(above));
            for (var stem : stems) {
                if (above != place && bare.startsWith(stem) && bare.length() - stem.length() >= 3) {
                    bare = bare.substring(stem.length());
                }
            }
        }
        return bare;
    }
}
