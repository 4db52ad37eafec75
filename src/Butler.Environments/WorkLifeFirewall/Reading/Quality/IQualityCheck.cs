using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>One thing that a careful reader checks in a message.</summary>
internal interface IQualityCheck
{
    /// <summary>What is checked, in snake case.</summary>
    string Name { get; }

    /// <summary>How well the message does, in percent.</summary>
    /// <param name="reply">The message.</param>
    /// <param name="evidence">Takes the words that earn or lose it, in the order of the text.</param>
    int Share(CheckedReply reply, List<TextSpan> evidence);
}
