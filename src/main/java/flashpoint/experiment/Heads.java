package flashpoint.experiment;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a sweep as JSON, in which a store keeps them. */
final class Heads {

    private Heads() {}

    static String write(Plan.Head head) {
        return JsonMapper.builder().build().writeValueAsString(head);
    }

    static Plan.Head read(String json) throws SweepException {
        try {
            return JsonMapper.builder().build().readValue(json, Plan.Head.class);
        } catch (JacksonException e) {
            throw new SweepException("the settings in the store are not of this version of the program", e);
        }
    }
}
