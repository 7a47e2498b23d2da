package io.redthread.boards.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** First-level divisions (省级行政区) by the first two digits of their code (GB/T 2260). */
public final class Divisions {

    private static final Map<String, String> NAMES =
            names("11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南"
                    + " 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆"
                    + " 71台湾 81香港 82澳门");
    private static final Map<String, String> ENGLISH = names(
            "11Beijing 12Tianjin 13Hebei 14Shanxi 15Inner_Mongolia 21Liaoning 22Jilin 23Heilongjiang 31Shanghai 32Jiangsu"
                    + " 33Zhejiang 34Anhui 35Fujian 36Jiangxi 37Shandong 41Henan 42Hubei 43Hunan 44Guangdong 45Guangxi"
                    + " 46Hainan 50Chongqing 51Sichuan 52Guizhou 53Yunnan 54Tibet 61Shaanxi 62Gansu 63Qinghai 64Ningxia"
                    + " 65Xinjiang 71Taiwan 81Hong_Kong 82Macau");

    private Divisions() {}

    private static Map<String, String> names(String all) {
        var names = new LinkedHashMap<String, String>();
        for (var one : all.split(" ")) {
            names.put(one.substring(0, 2), one.substring(2).replace('_', ' '));
        }
        return Map.copyOf(names);
    }

    /** Short Chinese names by two digits. */
    public static Map<String, String> all() {
        return NAMES;
    }

    /** English names by two digits. */
    public static Map<String, String> english() {
        return ENGLISH;
    }

    /** The two digits of a division's code, or of the province that a name begins with; empty where neither says. */
    public static String of(String code, String name) {
        if (code.length() >= 2 && NAMES.containsKey(code.substring(0, 2))) {
            return code.substring(0, 2);
        }
        return NAMES.entrySet().stream()
                .filter(it -> !name.isBlank() && name.startsWith(it.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
