package flashpoint.validation;

import java.util.List;

final class PatternChecks {
    static List<Check> all() {
        return List.of();
    }
}
