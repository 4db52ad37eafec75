namespace Butler.Episodes.Scoring;

/// <summary>One question that a rubric asks of what happened. Pure: the same facts give the same value.</summary>
/// <typeparam name="TFacts">What happened, as the world recorded it.</typeparam>
public interface IRubricComponent<in TFacts>
{
    /// <summary>The component's name on the wire, in snake_case.</summary>
    string Name { get; }

    /// <summary>The answer, from 0 (not at all) to 1 (fully).</summary>
    double Score(TFacts facts);
}
