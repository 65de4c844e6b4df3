/** State of the village model: people, households, places, police, rumours, policy, counters. ODD 2 and 5. */
package flashpoint.model.world;
