namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// How likely it is that something of an episode is misread, each from 0 to 1. Above 0 only while learning: on the training split the
/// language part is nearly always right, and elsewhere it is not. What is not always there cannot be leant on, and what carries over to
/// other wording is learned as well (Srivastava et al., "Dropout", 2014).
/// </summary>
public sealed record NoiseLevels
{
    /// <summary>That no word of a to-do is known.</summary>
    public double UnknownWording { get; init; }

    /// <summary>That a word is not known.</summary>
    public double UnknownWord { get; init; }

    /// <summary>That the router says some agent by chance; and, apart from it, that it leans somewhere by chance.</summary>
    public double Router { get; init; }

    /// <summary>That a briefing calls a fact missing which the text tells.</summary>
    public double MissedFact { get; init; }
}
