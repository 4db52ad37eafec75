using Butler.LanguageModel;
using Butler.Training.Studies;

namespace Butler.Mcp.Commands;

/// <summary>Finds what trains and measures policies in the world that a user names.</summary>
public static class StudyOption
{
    /// <summary>The study of a world.</summary>
    /// <exception cref="UsageException">There is no such world, or nothing is learned in it.</exception>
    public static IWorldStudy Find(string world)
    {
        try
        {
            return WorldStudies.Of(WorldOption.Find(world));
        }
        catch (ArgumentException none)
        {
            throw new UsageException(none.Message.Split(" (Parameter")[0], none);
        }
    }

    /// <summary>The policy that a user names.</summary>
    /// <param name="study">The world.</param>
    /// <param name="named">The name, the folder, or <see cref="PlayerOptions.TheModel"/>.</param>
    /// <param name="seed">The seed of a policy that plays by chance.</param>
    /// <param name="samples">Whether a learned policy plays by chance too.</param>
    /// <param name="openModel">Opens the model that the command line names.</param>
    /// <exception cref="UsageException">There is no such policy, folder or model, or the folder cannot be read.</exception>
    public static PolicySource FindPolicy(IWorldStudy study, string named, long seed, bool samples, Func<ChatModel> openModel)
    {
        ArgumentNullException.ThrowIfNull(openModel);
        try
        {
            return named == PlayerOptions.TheModel ? PolicySource.Of(openModel(), study) : PolicySource.Find(study, named, seed, samples);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidDataException)
        {
            throw new UsageException(wrong.Message.Split(" (Parameter")[0], wrong);
        }
    }
}
