using System.Text.Json;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Studies;

/// <summary>What it takes to train and to measure policies in a world, besides the world itself.</summary>
public interface IWorldStudy
{
    /// <summary>The world.</summary>
    IWorld World { get; }

    /// <summary>The policies that need no training, by name, in the order in which they are shown.</summary>
    IReadOnlyList<string> Policies { get; }

    /// <summary>Makes one of <see cref="Policies"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="seed">The seed of a policy that plays by chance.</param>
    IPolicy CreatePolicy(string name, long seed);

    /// <summary>The settings to train with unless others are asked for.</summary>
    GrpoSettings Defaults { get; }

    /// <summary>Makes what a learned policy chooses from.</summary>
    /// <param name="learning">Whether it is for learning, and not for playing.</param>
    IChoices NewChoices(bool learning);

    /// <summary>Reads an observation that came over the wire.</summary>
    IJsonWritable ReadObservation(JsonElement observation);

    /// <summary>The world's own figures of an episode.</summary>
    IEnumerable<RatioSample> Measure(Rollout rollout);

    /// <summary>What was decided in an episode.</summary>
    IEnumerable<DecisionSample> Decisions(Rollout rollout);
}
