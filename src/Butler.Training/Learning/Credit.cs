namespace Butler.Training.Learning;

/// <summary>What a decision is credited with.</summary>
public enum Credit
{
    /// <summary>What was paid from it on, against the group's mean at the same step: less chance in it.</summary>
    ToGo,

    /// <summary>The whole episode's score, as language models are trained.</summary>
    Outcome,
}
